-- Run after every migration, idempotent: roles, the tenant of a transaction, and row-level security on each
-- table that has a workspace_id. Driven by the catalogue, so that a new table cannot be forgotten.
-- set local inside a function (not set_config) is what a distributed Postgres passes on to its shards.
do $$
begin
  if not exists (select from pg_roles where rolname = 'tenure_app') then create role tenure_app nologin nobypassrls; end if;
  if not exists (select from pg_roles where rolname = 'tenure_backup') then create role tenure_backup nologin; end if;
  begin
    alter role tenure_backup bypassrls;
  exception when insufficient_privilege then
    raise notice 'tenure_backup stays without BYPASSRLS: only a superuser may grant it';
  end;
  begin
    execute format('grant tenure_app to %I', current_user);
  exception when insufficient_privilege then
    -- An administrator may have made the roles and granted this one.
    if not pg_has_role(current_user, 'tenure_app', 'member') then raise; end if;
  end;
end $$;

create schema if not exists app;

create or replace function app.ws() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.workspace_id', true), '')::uuid $$;

create or replace function app.uid() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;

create or replace function app.use_ws(w uuid) returns void language plpgsql as
  $$ begin execute format('set local app.workspace_id = %L', w); end $$;

create or replace function app.use_user(u uuid) returns void language plpgsql as
  $$ begin execute format('set local app.user_id = %L', u); end $$;

-- Sums of amounts in the integers they are kept in, an error beyond: sum(bigint) answers numeric, which costs more than
-- everything else where millions of rows are summed.
create or replace aggregate app.total(bigint) (sfunc = int8pl, stype = bigint, initcond = '0', combinefunc = int8pl, parallel = safe);

grant usage on schema app, public to tenure_app, tenure_backup;
grant execute on all functions in schema app to tenure_app;
grant select, insert, update, delete on all tables in schema public to tenure_app;
grant select on all tables in schema public to tenure_backup;
-- The audit log can only grow, and the directory of tenants and people is never emptied by the app.
revoke update, delete on audit_events from tenure_app;
revoke truncate on all tables in schema public from tenure_app;

-- A refresh of everybody fills the derived tables and then reads them: without statistics on what it has just written,
-- the planner takes millions of rows for one. Before Postgres 17 only the owner may gather them, and it does without.
do $$
begin
  if current_setting('server_version_num')::integer >= 170000 then
    grant maintain on paid_spans, mrr_movements, customer_summaries to tenure_app;
  end if;
end $$;

do $$
declare t record;
begin
  for t in
    select c.relname from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
    where c.relkind in ('r', 'p')
  loop
    execute format('alter table public.%I enable row level security', t.relname);
    execute format('alter table public.%I force row level security', t.relname);
    execute format('drop policy if exists tenant on public.%I', t.relname);
    execute format('create policy tenant on public.%I using (workspace_id = app.ws()) with check (workspace_id = app.ws())', t.relname);
  end loop;
  -- Which workspaces are mine, asked before one is chosen.
  drop policy if exists mine on public.memberships;
  create policy mine on public.memberships for select using (user_id = app.uid());
end $$;
