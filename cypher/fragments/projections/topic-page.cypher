/* topic-page(n)
What a country, region, subject or strategy item is answered with, for RETURN: itself, and the units at the ends of its
facts. The type TopicRow, but for what it is part of.
$units  string[] = ['dep-irides']  ids of units at the ends of its facts
*/
n {@card(n)} AS thing,
COLLECT { MATCH (holder:Department) WHERE holder.id IN $units AND @visible(holder)
  RETURN holder {.id, @names(), .officialOrder} AS held ORDER BY holder.officialOrder, holder.id } AS units
