/* imports/note-import · WRITE
Notes what an import was made of and what it left, so that a start that finds both again does nothing. One row.
$madeOf  string  hash of the files and of the program that read them
$stand   string  hash of what the store says of itself
$totals  string  what became of each row, as JSON text
:param [{ madeOf, stand, totals }] => { RETURN 0 AS madeOf, 0 AS stand, {} AS totals }
Made by `npm run codegen` from cypher/imports/note-import.cypher and cypher/fragments/: change those. */
MATCH (meta:Meta)
SET meta.importedFrom = $madeOf, meta.importedStand = $stand, meta.importedTotals = $totals
RETURN meta.dataVersion3 AS dataVersion
