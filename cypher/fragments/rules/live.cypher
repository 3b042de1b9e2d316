/* live(record)
A record that nothing has replaced or taken back.
*/
coalesce(record.retractedAt, record.supersededAt) IS NULL
