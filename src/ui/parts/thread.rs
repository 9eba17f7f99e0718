//! How far an introduction has come, as the thread shows it.

use crate::app::view::introductions::Thread;
use crate::ui::widgets::thread::ThreadState;

pub fn thread_state(thread: Thread) -> ThreadState {
    match thread {
        Thread::Idea => ThreadState::Dotted,
        Thread::HalfA => ThreadState::HalfA,
        Thread::HalfB => ThreadState::HalfB,
        Thread::BothYes => ThreadState::Whole,
        Thread::Made => ThreadState::Knotted,
        Thread::Ended => ThreadState::Ended,
    }
}
