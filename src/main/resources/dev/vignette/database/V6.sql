-- What a million scenes taught: each question finds its rows by an index, however many are over.

create index call_in_flight on call (gate, batch, scene) where outcome is null;
drop index scene_again;
create index scene_again on scene (batch, not_before, number) where state = 'waiting' and calls > 0;
create index batch_reusing on batch (id) where state = 'running' and reuse = 1;
create index batch_pausing on batch (paused_until) where state = 'paused';
create index batch_over on batch (over_at) where over_at is not null;
drop index batch_webhook;
create index batch_untold on batch (id)
 where webhook is not null
   and told <> (state || ':' || cast(coalesce(over_at, 0) as text) || ':' || coalesce(pause_reason, ''));
create index batch_state on batch (state, created_at, id);

-- Names that nobody but us makes are compared by their bytes, as SQLite does: by the rules of a
-- language each step into an index costs several times as much.
${postgresql} alter table scene drop constraint scene_batch_fkey;
${postgresql} alter table call drop constraint call_batch_scene_fkey;
${postgresql} alter table reference drop constraint reference_batch_fkey;
${postgresql} alter table batch alter column id type varchar(26) collate "C", alter column gate type varchar(400) collate "C", alter column state type varchar(10) collate "C";
${postgresql} alter table scene alter column batch type varchar(26) collate "C", alter column worker type varchar(40) collate "C", alter column state type varchar(10) collate "C";
${postgresql} alter table call alter column batch type varchar(26) collate "C", alter column gate type varchar(400) collate "C";
${postgresql} alter table reference alter column batch type varchar(26) collate "C";
${postgresql} alter table gate alter column id type varchar(400) collate "C";
${postgresql} alter table scheduled_tasks alter column task_name type varchar(100) collate "C", alter column task_instance type varchar(100) collate "C";
${postgresql} alter table scene add constraint scene_batch_fkey foreign key (batch) references batch (id) on delete cascade;
${postgresql} alter table call add constraint call_batch_scene_fkey foreign key (batch, scene) references scene (batch, number) on delete cascade;
${postgresql} alter table reference add constraint reference_batch_fkey foreign key (batch) references batch (id) on delete cascade;

-- These rows are written many times over before they rest. Room in their pages lets most new
-- versions stay beside the old ones, out of the indexes; and the old ones are cleared away early.
${postgresql} alter table batch set (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_analyze_scale_factor = 0.02);
${postgresql} alter table gate set (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
${postgresql} alter table scheduled_tasks set (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
${postgresql} alter table scene set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
${postgresql} alter table call set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
