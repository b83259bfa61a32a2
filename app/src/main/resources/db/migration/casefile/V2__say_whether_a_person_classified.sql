-- Whether the classification is a person's word. Of case files built before this it says no until ./vigil rebuild.
alter table case_file add column classified_by_person boolean not null default false;
