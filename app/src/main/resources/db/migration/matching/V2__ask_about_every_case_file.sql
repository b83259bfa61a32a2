-- A notification may be asked about several case files. Where two of those are joined, its questions about them stand
-- as one, the strongest, until the two part again; so a question is known by the notifications on its two sides.
alter table open_question drop constraint open_question_pkey;
alter table open_question add primary key (notification_id, other_notification);
