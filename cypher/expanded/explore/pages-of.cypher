/* explore/pages-of · READ
The page that the latest record of each of these agreements and activities cites, one row for each that has one.
$ids        string[]  ids of agreements and activities, at most 200
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, clearance }] => { RETURN ['agr-1', 'agr-2'] AS ids, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/pages-of.cypher and cypher/fragments/: change those. */
MATCH (f:Agreement|Activity) WHERE f.id IN $ids AND f.seenFrom <= $clearance <= f.seenTo
WITH f.id AS id, head(COLLECT { MATCH (f)<-[says:DESCRIBES]-(record:Record)-[cites:CITES]->(cited:Source)
    WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL AND says.seenFrom <= $clearance <= says.seenTo
      AND record.seenFrom <= $clearance <= record.seenTo AND cites.seenFrom <= $clearance <= cites.seenTo
      AND cited.seenFrom <= $clearance <= cited.seenTo
    RETURN cited {.id, .kind, .title, .url, .publishedOn, .licence} AS best ORDER BY record.statedOn DESC,
      cited.id LIMIT 1 }) AS source WHERE source IS NOT NULL
RETURN id, source ORDER BY id
