/* explore/forms-of · READ
Things with their names as they are compared and what orders them among their like; one row is one thing.
$ids        string[]  ids of anything
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, clearance }] => { RETURN ['dep-irides', 'org-ku-leuven'] AS ids, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/forms-of.cypher and cypher/fragments/: change those. */
MATCH (n:Entity) WHERE n.id IN $ids AND n.seenFrom <= $clearance <= n.seenTo
RETURN n.id AS id, labels(n) AS labels, coalesce(n.searchForms, []) AS forms,
  CASE WHEN n:HomeUniversity THEN 0 WHEN n:Activity THEN 2
    WHEN n:Organization AND NOT coalesce(n:Partner AND n.partnerLevel <= $clearance, false) THEN 3 ELSE 1 END AS shelf
ORDER BY id
