/* shelf(n)
Where it stands among hits that meet a text alike: home, all that is drawn or leads there, activities, the background.
*/
CASE WHEN n:HomeUniversity THEN 0 WHEN n:Activity THEN 2
  WHEN n:Organization AND NOT coalesce(@is-partner(n), false) THEN 3 ELSE 1 END
