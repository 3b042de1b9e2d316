/* partners/said-of · READ
What is published and recorded of anything that has a page: counts and records, one row; none where it is hidden.
$id  string = 'org-ku-leuven'  domain id of anything
*/
MATCH (n:Entity {id: $id}) WHERE @visible(n)
RETURN @statistics(n) AS statistics, @records(n) AS records
