/* source()
A page, a file or a form, for its projection. The type Source.
*/
.id, .kind, .title, .url, .publishedOn, .licence
