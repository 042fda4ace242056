-- New words go into the search's indexes at once. A list of words still to be filed, which is what PostgreSQL keeps
-- otherwise, is read from end to end by every search until somebody tidies up.
alter index products_words set (fastupdate = off);
alter index product_words_forms set (fastupdate = off);
select gin_clean_pending_list('products_words'), gin_clean_pending_list('product_words_forms');
