/* explore/nodes-of · READ
Units and organizations as they are drawn and listed, one row each, by id. An id that is unknown or hidden has no row.
$ids  string[] = ['dep-irides', 'org-ku-leuven']  which ones
*/
MATCH (n:Entity) WHERE n.id IN $ids AND @visible(n) AND @drawn(n)
RETURN n {@node(n)} AS node
ORDER BY n.id
