-- Products that cannot be sent, or go out poorer: few among many, to be counted and listed without a walk over the rest.
create index products_standing_out on products (catalog_id, position, retailer_id)
  where gone_at is null
    and (visibility not in ('published', '')
      or review_status in ('rejected', 'pending')
      or coalesce(image_url, '') = ''
      or availability in ('out of stock', 'discontinued', 'mark_as_sold')
      or coalesce(price_display, '') = '');
