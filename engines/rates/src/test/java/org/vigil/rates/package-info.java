@org.jspecify.annotations.NullMarked
package org.vigil.rates;
