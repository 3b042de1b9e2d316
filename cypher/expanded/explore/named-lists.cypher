/* explore/named-lists · READ
What stands beside the whole picture: regions of the drawing, countries, subjects, strategy items and series, one row
each.
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ clearance }] => { RETURN 0 AS clearance }
Made by `npm run codegen` from cypher/explore/named-lists.cypher and cypher/fragments/: change those. */
MATCH (n:Region|Country|Theme|StrategyItem|Series)
WHERE (n:Series OR n.seenFrom <= $clearance <= n.seenTo) AND (NOT n:Region OR n.scheme = 'plate')
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .title, .order, .code, .kind, .regionId, labels: labels(n)} AS named
ORDER BY n.id
