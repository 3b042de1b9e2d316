/* explore/known-ends · READ
Every unit and partner, one row each: how it is drawn, what lists narrow and sort by, where it lies, what it is about and
what the standing of a partner rests on besides facts. What the server keeps in memory for one version of the data.
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ clearance }] => { RETURN 0 AS clearance }
Made by `npm run codegen` from cypher/explore/known-ends.cypher and cypher/fragments/: change those. */
MATCH (n:Partner|Department) WHERE (n:Department OR n:Partner AND n.partnerLevel <= $clearance)
  AND n.seenFrom <= $clearance <= n.seenTo
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .city, .lat, .lon,
  .kind, .countsWith, .officialOrder, .activeFrom, .activeTo, .sector, .place, .countryCode, .regionId,
  .sortEn, .sortJa, labels: labels(n), leadUnits: coalesce(n.leadUnits, []), answers: coalesce(n.answers, []),
  strategicFrom: coalesce(n.strategicFrom, []), strategicUntil: coalesce(n.strategicUntil, []),
  countries: [(n)-[l:LOCATED_IN]->(c:Country) WHERE l.seenFrom <= $clearance <= l.seenTo
    AND c.seenFrom <= $clearance <= c.seenTo | c.id],
  regions: [(n)-[within:IN_REGION]->(region:Region) WHERE within.seenFrom <= $clearance <= within.seenTo
    AND region.seenFrom <= $clearance <= region.seenTo
      | region {.id, validFrom: within.validFrom, validUntil: within.validUntil}],
  about: [(n)-[a:ABOUT]->(t:Theme) WHERE a.seenFrom <= $clearance <= a.seenTo
    AND t.seenFrom <= $clearance <= t.seenTo | t {.id, rule: a.rule}],
  sortCountry: head([(n)-[:LOCATED_IN|IN_REGION*1..2]->(g:Region {scheme: 'plate'})
    WHERE g.seenFrom <= $clearance <= g.seenTo | 100 + g.order])
    + coalesce(head([(n)-[l:LOCATED_IN]->(c:Country) WHERE l.seenFrom <= $clearance <= l.seenTo
      AND c.seenFrom <= $clearance <= c.seenTo | c.sortEn]), '')} AS end
