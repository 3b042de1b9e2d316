/* imports/project-entities · WRITE
Nodes as the records project them, by id and lowest clearance. Properties and labels are replaced. One row: how many.
$nodes  map[]  id, seenFrom, seenTo, version, label, isPartner, properties; dates in properties as text
:param [{ nodes }] => { RETURN [] AS nodes }
Made by `npm run codegen` from cypher/imports/project-entities.cypher and cypher/fragments/: change those. */
UNWIND $nodes AS row
MERGE (n:Entity {id: row.id, seenFrom: row.seenFrom})
SET n = row.properties, n.id = row.id, n.seenFrom = row.seenFrom, n.seenTo = row.seenTo, n.version = row.version,
    n.validFrom = date(row.properties.validFrom), n.validUntil = date(row.properties.validUntil),
    n.confirmedOn = date(row.properties.confirmedOn), n.activeFrom = date(row.properties.activeFrom),
    n.activeTo = date(row.properties.activeTo),
    n.signsFrom = [day IN row.properties.signsFrom | date(day)],
    n.signsUntil = [day IN row.properties.signsUntil | date(day)]
REMOVE n:HomeUniversity:Organization:Partner:Department:Country:Region:Agreement:Activity:Theme:StrategyItem
REMOVE n:Designation:Statistic
REMOVE n:University:ResearchInstitute:Hospital:Consortium:Company:Community:Nonprofit:AlumniChapter:Government
REMOVE n:Funder:OtherOrganization
FOREACH (_ IN CASE WHEN row.isPartner THEN [1] ELSE [] END | SET n:Partner)
FOREACH (_ IN CASE row.label WHEN 'HomeUniversity' THEN [1] ELSE [] END | SET n:HomeUniversity:Organization:University)
FOREACH (_ IN CASE row.label WHEN 'University' THEN [1] ELSE [] END | SET n:Organization:University)
FOREACH (_ IN CASE row.label WHEN 'ResearchInstitute' THEN [1] ELSE [] END | SET n:Organization:ResearchInstitute)
FOREACH (_ IN CASE row.label WHEN 'Hospital' THEN [1] ELSE [] END | SET n:Organization:Hospital)
FOREACH (_ IN CASE row.label WHEN 'Consortium' THEN [1] ELSE [] END | SET n:Organization:Consortium)
FOREACH (_ IN CASE row.label WHEN 'Company' THEN [1] ELSE [] END | SET n:Organization:Company)
FOREACH (_ IN CASE row.label WHEN 'Community' THEN [1] ELSE [] END | SET n:Organization:Community)
FOREACH (_ IN CASE row.label WHEN 'Nonprofit' THEN [1] ELSE [] END | SET n:Organization:Nonprofit)
FOREACH (_ IN CASE row.label WHEN 'AlumniChapter' THEN [1] ELSE [] END | SET n:Organization:AlumniChapter)
FOREACH (_ IN CASE row.label WHEN 'Government' THEN [1] ELSE [] END | SET n:Organization:Government)
FOREACH (_ IN CASE row.label WHEN 'Funder' THEN [1] ELSE [] END | SET n:Organization:Funder)
FOREACH (_ IN CASE row.label WHEN 'OtherOrganization' THEN [1] ELSE [] END | SET n:Organization:OtherOrganization)
FOREACH (_ IN CASE row.label WHEN 'Department' THEN [1] ELSE [] END | SET n:Department)
FOREACH (_ IN CASE row.label WHEN 'Country' THEN [1] ELSE [] END | SET n:Country)
FOREACH (_ IN CASE row.label WHEN 'Region' THEN [1] ELSE [] END | SET n:Region)
FOREACH (_ IN CASE row.label WHEN 'Agreement' THEN [1] ELSE [] END | SET n:Agreement)
FOREACH (_ IN CASE row.label WHEN 'Activity' THEN [1] ELSE [] END | SET n:Activity)
FOREACH (_ IN CASE row.label WHEN 'Theme' THEN [1] ELSE [] END | SET n:Theme)
FOREACH (_ IN CASE row.label WHEN 'StrategyItem' THEN [1] ELSE [] END | SET n:StrategyItem)
FOREACH (_ IN CASE row.label WHEN 'Designation' THEN [1] ELSE [] END | SET n:Designation)
FOREACH (_ IN CASE row.label WHEN 'Statistic' THEN [1] ELSE [] END | SET n:Statistic)
RETURN count(n) AS written
