/* imports/list-editions · READ · analysis
Files that have been loaded, as editions of their series. One row is one edition.
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ clearance }] => { RETURN 3 AS clearance }
Made by `npm run codegen` from cypher/imports/list-editions.cypher and cypher/fragments/: change those. */
MATCH (source:Source)-[edition:EDITION_OF]->(series:Series)
WHERE all(x IN [source, edition, series] WHERE x.seenFrom <= $clearance <= x.seenTo)
RETURN series.id AS series, source.id AS source, source.sha256 AS sha256, edition.ordinal AS ordinal
ORDER BY series, ordinal, source
