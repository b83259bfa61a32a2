-- A one-time password that nobody uses stops opening anything. Those given before have as long from now as a new one.
alter table account add column password_until timestamptz;

select set_config('vigil.scope', 'system', true);

update account set password_until = now() + interval '72 hours' where must_change_password;
