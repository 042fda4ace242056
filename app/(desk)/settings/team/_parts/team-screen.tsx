'use client';

import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { TeamInvitation, TeamPerson } from '@/lib/team/list-team';
import type { Role } from '@/lib/team/rights';
import { inviteAction, reactivateAction, revokeInvitationAction } from '../actions';
import { type InvitationChoice, InvitationRow } from './invitation-row';
import { type PersonChoice, PersonRow } from './person-row';
import { headClass } from './team-columns';
import { useTeamActions } from './use-team-actions';

const InviteDialog = dynamic(() => import('./invite-dialog').then((loaded) => loaded.InviteDialog));
const LinkDialog = dynamic(() => import('./link-dialog').then((loaded) => loaded.LinkDialog));
const RoleDialog = dynamic(() => import('./role-dialog').then((loaded) => loaded.RoleDialog));
const DeactivateDialog = dynamic(() =>
  import('./deactivate-dialog').then((loaded) => loaded.DeactivateDialog),
);

type TeamScreenProps = {
  people: readonly TeamPerson[];
  invitations: readonly TeamInvitation[];
  roles: readonly Role[];
};

type Open =
  | { dialog: 'invite' }
  | { dialog: 'link'; name: string; link: string; expiresAt: string }
  | { dialog: 'changeRole' | 'deactivate'; person: TeamPerson };

/** Everybody who may enter the desk or is invited to, and what an administrator does about them. */
export function TeamScreen({ people, invitations, roles }: TeamScreenProps) {
  const t = useTranslations('team');
  const [open, setOpen] = useState<Open | null>(null);
  const { run, failure } = useTeamActions();
  const close = () => setOpen(null);

  function choosePerson(choice: PersonChoice, person: TeamPerson) {
    if (choice !== 'reactivate') return setOpen({ dialog: choice, person });
    void run(() => reactivateAction({ userId: person.userId }), t('done.reactivated', { name: person.name }));
  }

  async function chooseInvitation(choice: InvitationChoice, invitation: TeamInvitation) {
    const { invitationId, name, email, role } = invitation;
    if (choice === 'revoke')
      return void run(() => revokeInvitationAction({ invitationId }), t('done.revoked', { name }));
    const made = await run(() => inviteAction({ name, email, role }), null);
    if (made.ok) setOpen({ dialog: 'link', name, ...made.value });
  }
  return (
    <>
      <section aria-labelledby="people">
        <SectionHead id="people" title={t('people')}>
          <Button variant="primary" onClick={() => setOpen({ dialog: 'invite' })}>
            <Plus aria-hidden />
            {t('invite')}
          </Button>
        </SectionHead>
        {failure && (
          <div className="px-5 pb-3 max-md:px-4">
            <Banner tone="bad" announced>
              {failure}
            </Banner>
          </div>
        )}
        <ColumnNames />
        <ul className="border-line border-t md:border-t-0">
          {people.map((person) => (
            <PersonRow
              key={person.userId}
              person={person}
              onChoose={(choice) => choosePerson(choice, person)}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="invitations" className="pb-8">
        <SectionHead id="invitations" title={t('invitations')} />
        {invitations.length === 0 ? (
          <p className="px-5 text-ink-2 max-md:px-4">{t('noInvitations')}</p>
        ) : (
          <ul className="border-line border-t">
            {invitations.map((invitation) => (
              <InvitationRow
                key={invitation.invitationId}
                invitation={invitation}
                onChoose={(choice) => void chooseInvitation(choice, invitation)}
              />
            ))}
          </ul>
        )}
      </section>
      {open?.dialog === 'invite' && (
        <InviteDialog
          roles={roles}
          onClose={close}
          onInvited={(made) => setOpen({ dialog: 'link', ...made })}
        />
      )}
      {open?.dialog === 'link' && <LinkDialog {...open} onClose={close} />}
      {open?.dialog === 'changeRole' && <RoleDialog person={open.person} roles={roles} onClose={close} />}
      {open?.dialog === 'deactivate' && <DeactivateDialog person={open.person} onClose={close} />}
    </>
  );
}

function SectionHead({ id, title, children }: { id: string; title: string; children?: React.ReactNode }) {
  return (
    <div className="flex min-h-14 items-center justify-between gap-3 px-5 pt-2 max-md:px-4">
      <h2 id={id} className="font-semibold text-body">
        {title}
      </h2>
      {children}
    </div>
  );
}

/** Every row says the same things in the same order aloud, so their names are for the eye. */
function ColumnNames() {
  const t = useTranslations('team');
  return (
    <div aria-hidden className={headClass}>
      <span className="ps-9">{t('person')}</span>
      <span>{t('role')}</span>
      <span>{t('state')}</span>
      <span>{t('lastSeen')}</span>
    </div>
  );
}
