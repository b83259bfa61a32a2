-- A partner may take a death back. The case file stays, with everything told, and is counted nowhere.
alter table case_file drop constraint case_file_classification_check;
alter table case_file add constraint case_file_classification_check
  check (classification in ('suspected', 'confirmed', 'not drug-related', 'not a death'));
