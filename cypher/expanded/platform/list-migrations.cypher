/* platform/list-migrations · READ
The schema files that have been applied. One row is one file.
Made by `npm run codegen` from cypher/platform/list-migrations.cypher and cypher/fragments/: change those. */
MATCH (migration:Migration) WHERE migration.sha256 IS NOT NULL
RETURN migration.id AS id, migration.sha256 AS sha256
ORDER BY id
