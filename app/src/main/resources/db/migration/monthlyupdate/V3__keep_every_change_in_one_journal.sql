-- What settles a finding and what is written at the desk follow one another, so they stand in one journal.
alter table update_resolution rename to update_change;
alter index update_resolution_issue rename to update_change_issue;
