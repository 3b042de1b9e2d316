/* explore/forms-of · READ
Things with their names as they are compared and what orders them among their like; one row is one thing.
$ids  string[] = ['dep-irides', 'org-ku-leuven']  ids of anything
*/
MATCH (n:Entity) WHERE n.id IN $ids AND @visible(n)
RETURN n.id AS id, labels(n) AS labels, coalesce(n.searchForms, []) AS forms, @shelf(n) AS shelf
ORDER BY id
