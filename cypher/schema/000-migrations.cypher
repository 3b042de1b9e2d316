/* schema/000-migrations · SCHEMA
What keeps two servers from changing the schema at once. Run at every start, before the lock is taken.
*/
CREATE CONSTRAINT migration_id IF NOT EXISTS FOR (migration:Migration) REQUIRE migration.id IS UNIQUE;
