/* platform/set-first-password · SCHEMA
Replaces the password that a new Neo4j starts with; run on the database `system`, before anything else works.
$first  string  the password of a new Neo4j
$new    string  the one from now on
:param [{ first, new }] => { RETURN 'neo4j' AS first, 'a new one' AS new }
Made by `npm run codegen` from cypher/platform/set-first-password.cypher and cypher/fragments/: change those. */
ALTER CURRENT USER SET PASSWORD FROM $first TO $new
