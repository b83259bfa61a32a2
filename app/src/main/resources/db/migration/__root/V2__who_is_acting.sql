-- Who is acting, as the transaction was told; null where nobody said, and then no policy lets a row through.
create function vigil_scope() returns text
  language sql stable
  as $$ select nullif(current_setting('vigil.scope', true), '') $$;

create function vigil_organisation() returns text
  language sql stable
  as $$ select nullif(current_setting('vigil.organisation', true), '') $$;

grant execute on function vigil_scope(), vigil_organisation() to ${appRole};
