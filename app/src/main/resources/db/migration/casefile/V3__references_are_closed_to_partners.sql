-- As with links: the number of a case file tells how long it has been open, and so whether others told of the person before.
drop policy case_reference_partner on case_reference;
