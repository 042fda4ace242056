import { describe, expect, test } from 'vitest';
import { isTimeZone } from '@/lib/values/time-zone';
import { listTimeZones, matchingZones, offsetText } from './time-zone-choices';

const winter = new Date('2026-01-15T12:00:00Z');
const zones = listTimeZones('fr', winter);

describe('the zones to choose from', () => {
  test('are all zones, and among them UTC once', () => {
    expect(zones.length).toBeGreaterThan(300);
    expect(zones.every(({ id }) => isTimeZone(id))).toBe(true);
    expect(zones.filter(({ id }) => id === 'UTC')).toHaveLength(1);
  });

  test.each([
    ['paris', 'Europe/Paris'],
    ['new york', 'America/New_York'],
    ['New_York', 'America/New_York'],
    ["heure d'Europe centrale par", 'Europe/Paris'],
    ['utc-3:30', 'America/St_Johns'],
    ['réunion', 'Indian/Reunion'],
    ['utc+5:45', 'Asia/Katmandu'],
  ])('%s finds %s', (typed, id) => {
    const found = matchingZones(zones, typed).map((zone) => zone.id.replace('Kathmandu', 'Katmandu'));
    expect(found).toContain(id);
  });

  test('nothing is found by what is nowhere', () => {
    expect(matchingZones(zones, 'atlantis')).toEqual([]);
  });
});

test('an offset is written as people write it', () => {
  expect([0, 60, -210, 345, -720].map(offsetText)).toEqual([
    'UTC',
    'UTC+1',
    'UTC−3:30',
    'UTC+5:45',
    'UTC−12',
  ]);
});
