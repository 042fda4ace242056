import * as z from 'zod';
import {
  draftRetailerId,
  draftText,
  fieldIssue,
  sendableRetailerId,
  sendableText,
} from '@/lib/messages/field-schemas';
import { isBlank } from '@/lib/messages/texts';
import { bodyMax, footerMax, headerMax, productsMax, sectionsMax, sectionTitleMax } from './limits';

const draftSectionsMax = 50;
const draftSectionProductsMax = 200;

export const productListDraftSchema = z.strictObject({
  header: draftText,
  body: draftText,
  footer: draftText,
  sections: z
    .array(
      z.strictObject({
        title: draftText,
        productRetailerIds: z.array(draftRetailerId).max(draftSectionProductsMax),
      }),
    )
    .max(draftSectionsMax),
});
export type ProductListDraft = z.infer<typeof productListDraftSchema>;
type Sections = ProductListDraft['sections'];

/** Meta says nothing about the same product twice, so it is not refused. */
export const productListSchema: z.ZodType<ProductListDraft> = z.strictObject({
  header: sendableText({ required: true, max: headerMax }),
  body: sendableText({ required: true, max: bodyMax }),
  footer: sendableText({ required: false, max: footerMax }),
  sections: z
    .array(
      z.strictObject({
        title: sendableText({ required: false, max: sectionTitleMax }),
        productRetailerIds: z.array(sendableRetailerId),
      }),
    )
    .check((ctx) => {
      ctx.issues.push(...sectionIssues(ctx.value));
    }),
});

function sectionIssues(sections: Sections) {
  const [first] = sections;
  if (!first) return [fieldIssue(sections, 'required')];
  const count = sections.length;
  const tooMany = fieldIssue(sections, 'too_many_sections', { params: { max: sectionsMax, count } });
  return [...(count > sectionsMax ? [tooMany] : []), ...titleIssues(sections), ...productIssues(sections)];
}

/** A title is what tells sections apart: one alone needs none. */
function titleIssues(sections: Sections) {
  if (sections.length < 2) return [];
  return sections.flatMap(({ title }, index) =>
    isBlank(title) ? [fieldIssue(title, 'section_title_required', { path: [index, 'title'] })] : [],
  );
}

/** Every section holds a product; too many in all is said at the section that goes over. */
function productIssues(sections: Sections) {
  const counts = sections.map(({ productRetailerIds }) => productRetailerIds.length);
  const count = counts.reduce((sum, next) => sum + next, 0);
  let before = 0;
  return sections.flatMap(({ productRetailerIds }, index) => {
    const path = [index, 'productRetailerIds'];
    const goesOver = before <= productsMax && before + productRetailerIds.length > productsMax;
    before += productRetailerIds.length;
    if (productRetailerIds.length === 0) return [fieldIssue(productRetailerIds, 'required', { path })];
    if (!goesOver) return [];
    const params = { max: productsMax, count };
    return [fieldIssue(productRetailerIds, 'too_many_products', { path, params })];
  });
}
