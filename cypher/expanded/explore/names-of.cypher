/* explore/names-of · READ
What these things are called, one row each, by id. An id that is unknown or hidden has no row.
$ids        string[]  ids of anything
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, clearance }] => { RETURN ['dep-irides', 'org-ku-leuven'] AS ids, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/names-of.cypher and cypher/fragments/: change those. */
MATCH (n:Entity) WHERE n.id IN $ids AND n.seenFrom <= $clearance <= n.seenTo
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
  labels: labels(n)} AS named
ORDER BY n.id
