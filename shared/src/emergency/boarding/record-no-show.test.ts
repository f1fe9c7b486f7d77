import { expect, test } from 'vitest';
import {
  ana,
  beirut,
  boarded,
  departed,
  departureIn,
  ferry,
  flight,
  gateA,
  gateB,
  incidentsOf,
  noShow,
  nobody,
  personIn,
  whereIs,
  whileBoarding,
} from '../../testing/departure-cast.ts';

test('[BOARD-20] a no-show gives the place back and stays where they are', () => {
  const { when, story } = whileBoarding();
  when(noShow(ana)).thenRecords({ type: 'NoShowRecorded' });
  expect(whereIs(story, ana)).toEqual({ stage: 'cleared', place: beirut, passages: ['no-show'] });
  expect(departureIn(story).load.persons).toBe(1);
  when(noShow(ana)).thenRecords();
  when(noShow(ana, flight)).thenRecords();
  when(noShow(nobody)).thenRecords();
});

test('[BOARD-21] a no-show against a boarding by another device leaves the person aboard, contested', () => {
  const { when, story } = whileBoarding([boarded(ana), gateA]);
  when(noShow(ana), gateB).thenRecords({ type: 'NoShowRecorded', contested: true });
  expect(whereIs(story, ana)).toEqual({ stage: 'boarded', place: ferry, passages: ['boarded'] });
  expect(personIn(story, ana)).toMatchObject({
    passages: [{ contested: true }],
    rivals: { passage: [{ value: `${ferry} no-show` }] },
  });
  when(noShow(ana), gateB).thenRecords();
  expect(incidentsOf(story)).toEqual([]);
});

test('[BOARD-22] a device that takes back its own boarding brings the person back', () => {
  const { when, story } = whileBoarding([boarded(ana), gateA]);
  when(noShow(ana), gateA).thenRecords({ type: 'NoShowRecorded' });
  expect(whereIs(story, ana)).toEqual({ stage: 'cleared', place: beirut, passages: ['no-show'] });
});

test('[BOARD-21] a device that takes back its boarding, not knowing that the departure had left, leaves it contested', () => {
  const { when, story } = whileBoarding([boarded(ana), gateA]);
  const seen = story.seq;
  story.send(departed(), gateB);
  when(noShow(ana), { ...gateA, seen }).thenRecords({ type: 'NoShowRecorded', contested: true });
  expect(whereIs(story, ana)).toEqual({ stage: 'departed', place: ferry, passages: ['departed'] });
});
