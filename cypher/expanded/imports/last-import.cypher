/* imports/last-import · READ · analysis
What the last import was made of, and what it left: empty texts where none has ended. One row.
Made by `npm run codegen` from cypher/imports/last-import.cypher and cypher/fragments/: change those. */
MATCH (meta:Meta)
RETURN coalesce(meta.importedFrom, '') AS madeOf, coalesce(meta.importedStand, '') AS stand,
  coalesce(meta.importedTotals, '') AS totals
