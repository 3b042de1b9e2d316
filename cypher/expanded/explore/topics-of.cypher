/* explore/topics-of · READ
What countries, subjects and items of the strategy are called, one row each.
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ clearance }] => { RETURN 0 AS clearance }
Made by `npm run codegen` from cypher/explore/topics-of.cypher and cypher/fragments/: change those. */
MATCH (t:Country|Theme|StrategyItem) WHERE t.seenFrom <= $clearance <= t.seenTo
RETURN t {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  labels: labels(t)} AS topic
ORDER BY t.id
