-- That what a partner told was joined to something would tell them that others told of the same person.
drop policy current_link_partner on current_link;
