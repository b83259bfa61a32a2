/**
 * Gathers linked records into clusters, one for each person, keeps them as links come and go, and says which of them a person must look at.
 *
 * <p>Records are numbered from 0 in the order of their ids, and the smallest number stands for a cluster; so the same records and links give the same
 * clusters, however they are handed in.
 */
@NullMarked
package org.vigil.linkage.cluster;

import org.jspecify.annotations.NullMarked;
