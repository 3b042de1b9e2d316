/* platform/set-first-password · SCHEMA
Replaces the password that a new Neo4j starts with; run on the database `system`, before anything else works.
$first  string = 'neo4j'      the password of a new Neo4j
$new    string = 'a new one'  the one from now on
*/
ALTER CURRENT USER SET PASSWORD FROM $first TO $new
