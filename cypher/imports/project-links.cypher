/* imports/project-links · WRITE
Links as the records project them; those that went out from the same nodes are gone by then. One row: how many.
$links  map[] = []  type, from, fromSeen, to, toSeen, seenFrom, seenTo, properties; dates in properties as text
*/
UNWIND $links AS row
MATCH (a:Entity {id: row.from, seenFrom: row.fromSeen})
MATCH (b:Entity {id: row.to, seenFrom: row.toSeen})
CREATE (a)-[link:$(row.type)]->(b)
SET link.seenFrom = row.seenFrom, link.seenTo = row.seenTo, link.role = row.properties.role,
    link.rule = row.properties.rule, link.stated = row.properties.stated, link.lead = row.properties.lead,
    link.validFrom = date(row.properties.validFrom), link.validUntil = date(row.properties.validUntil)
RETURN count(link) AS written
