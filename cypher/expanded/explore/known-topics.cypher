/* explore/known-topics · READ
Every country, region, subject and item of the strategy, one row each, with what it lies in or is part of. What the
server keeps in memory for one version of the data.
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ clearance }] => { RETURN 0 AS clearance }
Made by `npm run codegen` from cypher/explore/known-topics.cypher and cypher/fragments/: change those. */
MATCH (n:Country|Region|Theme|StrategyItem) WHERE n.seenFrom <= $clearance <= n.seenTo
RETURN n {.id, labels: labels(n), within: coalesce(n.within, [n.id]),
  regions: [(n)-[within:IN_REGION]->(region:Region) WHERE within.seenFrom <= $clearance <= within.seenTo
    AND region.seenFrom <= $clearance <= region.seenTo
      | region {.id, validFrom: within.validFrom, validUntil: within.validUntil}]} AS topic
ORDER BY n.id
