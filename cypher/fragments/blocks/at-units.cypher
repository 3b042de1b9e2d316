/* at-units(units, shown, between, counted)
A block that gives, under the fact filter, the agreements and activities that tie these units to what is `shown`, as
`between`, and what is to be counted of all at the end of each unit as `counted`: the type UnitCounts, with its id.
$unit  string = 'named'  named: units as records name them; top: as the unit they count with
*/
CALL (units, shown) {
  UNWIND units AS holder
  OPTIONAL MATCH (part:Department) WHERE $unit = 'top' AND part.countsWith = holder.id AND @visible(part)
  WITH holder, collect(part) + holder AS parts
  UNWIND parts AS part
  OPTIONAL MATCH (part)<-[held:HELD_BY|RUN_BY]-(known) WHERE @visible(held, known) AND @on-record(known)
    AND @counts(known) AND holder.id IN CASE $unit WHEN 'top' THEN known.tops ELSE known.units END
  WITH DISTINCT holder, known
  WITH holder.id AS holderId, collect(known.organizations) AS lists, max(@last-year(known)) AS seenIn,
    collect(CASE WHEN any(far IN known.organizations WHERE far IN shown) THEN known END) AS near,
    count(CASE WHEN known:Agreement THEN 1 END) AS agreements, count(CASE WHEN @in-force(known) THEN 1 END) AS standing,
    count(CASE WHEN known:Activity THEN 1 END) AS activities, count(CASE WHEN @recent(known) THEN 1 END) AS lately
  CALL (lists, shown) {
    UNWIND lists AS list
    UNWIND list AS far
    WITH DISTINCT far
    RETURN count(far) AS ties, count(CASE WHEN NOT far IN shown THEN 1 END) AS hidden
  }
  RETURN collect({id: holderId, agreements: agreements, agreementsInForce: standing, activities: activities,
    recentActivities: lately, lastSeen: seenIn, ties: ties, hiddenTies: hidden}) AS counted,
    reduce(all = [], some IN collect(near) | all + some) AS between
}
