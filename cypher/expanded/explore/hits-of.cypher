/* explore/hits-of · READ
Things as a list of hits shows them; one row is one of them.
$ids        string[]  ids of anything, at most 50
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, clearance }] => { RETURN ['BE', 'dep-irides', 'org-ku-leuven'] AS ids, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/hits-of.cypher and cypher/fragments/: change those. */
MATCH (n:Entity) WHERE n.id IN $ids AND n.seenFrom <= $clearance <= n.seenTo
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .reading, .synonymsEn, .synonymsJa, .sector, .place, .countryCode, .city,
  labels: labels(n), isPartner: coalesce(n:Partner AND n.partnerLevel <= $clearance, false),
  countryNames: CASE WHEN n:Organization THEN head([(n)-[located:LOCATED_IN|IN_REGION]->(land:Country|Region)
      WHERE located.seenFrom <= $clearance <= located.seenTo AND land.seenFrom <= $clearance <= land.seenTo
        | land {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
          .aliases}]) END} AS hit ORDER BY n.id
