-- What a product is found by is now a set of words, each behind a letter for where it stands: n name, k SKU, b brand,
-- d description, s the whole SKU without marks. The desk writes it with every reading of a catalog; here once, so that
-- what it has is found before the next one.
drop index products_search;
alter table products alter column search_text type tsvector using '';

create function pg_temp.search_words(letter text, line text) returns setof text
language sql immutable
begin atomic
  -- Scripts without blanks between words are found by every two characters that follow one another.
  select letter || case when run then substr(part, place, 2) else left(part, 64) end
  from
    regexp_matches(
      regexp_replace(
        lower(unaccent(normalize(line, nfkc))),
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u20a0-\u2bff\u3000-\u303f]+', ' ', 'g'
      ),
      '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+)|([^ \u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+)',
      'g'
    ) as found,
    lateral (select found[1] is not null as run, coalesce(found[1], found[2]) as part) as piece,
    generate_series(1, case when run then length(part) else 1 end) as place;
end;

update products
set search_text = array_to_tsvector(array(
  select distinct word
  from (
    select pg_temp.search_words('n', name)
    union all select pg_temp.search_words('k', retailer_id)
    union all select pg_temp.search_words('b', brand)
    union all select pg_temp.search_words('d', left(description, 1000))
    union all select 's' || string_agg(substr(part, 2), '') from pg_temp.search_words('k', retailer_id) as part
  ) as words (word)
  where word is not null
));

create index products_words on products using gin (search_text);
create index products_sku on products (lower(retailer_id) text_pattern_ops);

-- The words of names and brands, a row each, in which a part of a word and a word with a typing error are looked up.
-- Numbers are not among them: with another digit it is another thing.
create table product_words (word text primary key);

-- From its second letter, from its third … (i), and whole and with each letter left out (e). So dear that it is looked up
-- in the index also where there are few words.
create function word_forms(word text) returns tsvector
language sql immutable strict parallel safe cost 10000
return array_to_tsvector(array(
  select 'i' || substr(word, place) from generate_series(2, length(word) - 2) as place
  union select 'e' || overlay(word placing '' from place for 1) from generate_series(1, length(word)) as place
  union select 'e' || word
));
create index product_words_forms on product_words using gin (word_forms(word));

-- Whoever writes a product, its words are known. Sorted, so that two who write at once do not wait for each other.
create function learn_product_words() returns trigger
language plpgsql as $$
begin
  insert into product_words (word)
  select distinct substr(lexeme, 2) as word
  from written, unnest(tsvector_to_array(search_text)) as lexeme
  where lexeme ~ '^[nb][^0-9]{4,}$'
    and not exists (select from product_words where word = substr(lexeme, 2))
  order by word
  on conflict do nothing;
  return null;
end
$$;
create trigger products_inserted after insert on products
referencing new table as written for each statement execute function learn_product_words();
create trigger products_updated after update on products
referencing new table as written for each statement execute function learn_product_words();

insert into product_words (word)
select distinct substr(lexeme, 2)
from products, unnest(tsvector_to_array(search_text)) as lexeme
where lexeme ~ '^[nb][^0-9]{4,}$';
