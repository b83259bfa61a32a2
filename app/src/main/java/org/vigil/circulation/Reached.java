package org.vigil.circulation;

import org.vigil.partner.Post;

/** A member and where they are written to on a day: at their own address, or at their deputy's. */
public record Reached(Member member, Post.Address address) {}
