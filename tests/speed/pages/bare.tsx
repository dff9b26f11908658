import FullCalendar from '@fullcalendar/react';
import '@fullcalendar/react/skeleton.css';
import dayGrid from '@fullcalendar/react/daygrid';
import { createRoot } from 'react-dom/client';

// The month as the library draws it by itself, with the same posts as plain events.
const response = await fetch('./posts.json');
const posts: { id: string; title: string; date?: string; time?: string }[] = await response.json();
const events = posts.map(({ id, title, date, time }) => ({ id, title, start: time ? `${date}T${time}:00` : date }));
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');
createRoot(root).render(
  <FullCalendar
    plugins={[dayGrid]}
    initialView="dayGridMonth"
    timeZone="UTC"
    height="100%"
    dayMaxEvents
    eventClass="bare-event"
    events={events}
  />,
);
