/* explore/data-state · READ
What is recorded of one version of the data, whatever the day: records, sources, series, and of how many partners a place
and a Japanese name are known. One row.
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ clearance }] => { RETURN 0 AS clearance }
Made by `npm run codegen` from cypher/explore/data-state.cypher and cypher/fragments/: change those. */
MATCH (meta:Meta)
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion,
  COUNT { MATCH (r:Record) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL
    AND r.seenFrom <= $clearance <= r.seenTo } AS records,
  COUNT { MATCH (s:Source) WHERE s.seenFrom <= $clearance <= s.seenTo } AS sources,
  COLLECT { MATCH (r:Record) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND r.statedOn IS NOT NULL
    AND r.seenFrom <= $clearance <= r.seenTo
    RETURN DISTINCT r.statedOn AS day ORDER BY day } AS statedOn,
  COLLECT { MATCH (e:Series)<-[:EDITION_OF]-(s:Source)<-[:FROM]-(r:Record)
    WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND s.seenFrom <= $clearance <= s.seenTo
      AND r.seenFrom <= $clearance <= r.seenTo
    WITH e, count(DISTINCT r) AS records, collect(DISTINCT coalesce(s.publishedOn, r.statedOn)) AS published
    ORDER BY e.id
    RETURN {series: e.id, title: e.title, records: records, published: published} } AS series,
  head(COLLECT { MATCH (n:Partner) WHERE n:Partner AND n.partnerLevel <= $clearance
    AND n.seenFrom <= $clearance <= n.seenTo
    RETURN {total: count(n), coordinates: count(n.lat + n.lon), japanese: count(n.nameJa)} }) AS partners,
  COUNT { MATCH (n:Entity|Record|Source) WHERE n.seenFrom IS NULL OR n.seenTo IS NULL } AS unreachable
