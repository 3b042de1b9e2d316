/* explore/published-levels · READ
What the university has published of how many agreements of each level it has, with the page, one row each.
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ clearance }] => { RETURN 0 AS clearance }
Made by `npm run codegen` from cypher/explore/published-levels.cypher and cypher/fragments/: change those. */
MATCH (n:Statistic) WHERE n.metric ENDS WITH '_level_agreements' AND n.seenFrom <= $clearance <= n.seenTo
  AND NOT EXISTS { (n)-[:APPLIES_TO]->(x) WHERE NOT x:HomeUniversity }
RETURN n {.metric, .period, .value,
  source: head(COLLECT { MATCH (n)<-[says:DESCRIBES]-(record:Record)-[cites:CITES]->(cited:Source)
    WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL AND says.seenFrom <= $clearance <= says.seenTo
      AND record.seenFrom <= $clearance <= record.seenTo AND cites.seenFrom <= $clearance <= cites.seenTo
      AND cited.seenFrom <= $clearance <= cited.seenTo
    RETURN cited {.id, .kind, .title, .url, .publishedOn, .licence} AS best ORDER BY record.statedOn DESC,
      cited.id LIMIT 1 })} AS figure
ORDER BY n.period, n.value, n.id
