/* platform/probe · READ
Whether the database answers at all. One row.
Made by `npm run codegen` from cypher/platform/probe.cypher and cypher/fragments/: change those. */
RETURN 1 AS well
