import type { SendDraftError } from '@/lib/drafts/send-draft';
import type { SendFailure } from '@/lib/drafts/ui/send-action';
import type { ActionError } from '@/lib/entrypoints/action';

/** What the composer says about each way a draft was not queued. The compiler holds the list to be whole. */
export function sendFailure(error: SendDraftError | ActionError): SendFailure {
  switch (error.code) {
    case 'already_sent':
    case 'unexpected':
    case 'would_be_refused':
      return error;
    case 'recipient_missing':
      return { code: 'recipient', problem: 'required' };
    case 'not_a_number':
      return { code: 'recipient', problem: 'not_a_number' };
    case 'unknown_contact':
    case 'contact_not_found':
      return { code: 'recipient', problem: 'unknown_contact' };
    case 'invalid':
    case 'invalid_input':
    case 'unknown_kind':
    case 'draft_invalid':
      return { code: 'invalid' };
    case 'number_not_found':
    case 'catalog_missing':
      return { code: 'catalog_missing' };
    default:
      return { code: error.code };
  }
}
