/* imports/project-entities · WRITE
Nodes as the records project them, by id and lowest clearance. Properties and labels are replaced. One row: how many.
$nodes  map[] = []  id, seenFrom, seenTo, version, labels, properties; dates in properties as text
*/
UNWIND $nodes AS row
MERGE (n:Entity {id: row.id, seenFrom: row.seenFrom})
SET n = row.properties, n.id = row.id, n.seenFrom = row.seenFrom, n.seenTo = row.seenTo, n.version = row.version,
    n.validFrom = date(row.properties.validFrom), n.validUntil = date(row.properties.validUntil),
    n.confirmedOn = date(row.properties.confirmedOn), n.activeFrom = date(row.properties.activeFrom),
    n.activeTo = date(row.properties.activeTo),
    n.signsFrom = [day IN row.properties.signsFrom | date(day)],
    n.signsUntil = [day IN row.properties.signsUntil | date(day)],
    n.strategicFrom = [day IN row.properties.strategicFrom | date(day)],
    n.strategicUntil = [day IN row.properties.strategicUntil | date(day)]
REMOVE n:$([old IN labels(n) WHERE old <> 'Entity'])
SET n:$(row.labels)
RETURN count(n) AS written
