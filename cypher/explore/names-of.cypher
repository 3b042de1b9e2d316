/* explore/names-of · READ
What these things are called, one row each, by id. An id that is unknown or hidden has no row.
$ids  string[] = ['dep-irides', 'org-ku-leuven']  ids of anything
*/
MATCH (n:Entity) WHERE n.id IN $ids AND @visible(n)
RETURN n {.id, @shown-names(), labels: labels(n)} AS named
ORDER BY n.id
